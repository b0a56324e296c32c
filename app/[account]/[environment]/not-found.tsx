/** Inside the shell: the person keeps the way to everything else. */
export { default } from "@/app/not-found";
