/** Inside the shell: the person keeps the way to everything else. */
export { NoSuchPage as default } from "@/app/frame/no-such-page";
