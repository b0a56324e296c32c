/** What is to be stopped, in the order in which it was started; it stops the other way round. */
export type Stack = { name: string; stop: () => Promise<void> }[];

/**
 * Resolves when somebody wants an end: Ctrl-C, a polite kill, or the death of the program that started us. Asking again
 * changes nothing: an orderly stop takes a few seconds, and kill -9 is there for who can't wait.
 */
export function stopAsked(): Promise<null> {
  return new Promise((resolve) => {
    const stop = () => resolve(null);
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
    process.on("disconnect", stop);
    if (process.send && !process.connected) stop();
  });
}
