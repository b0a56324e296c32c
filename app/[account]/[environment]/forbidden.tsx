/** Inside the shell: the person keeps the way to everything else. */
export { NotAllowed as default } from "@/app/frame/not-allowed";
