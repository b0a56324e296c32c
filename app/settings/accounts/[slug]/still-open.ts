/** "1 request is still open with Amazon". */
export const stillOpen = (count: number): string =>
  `${count} ${count === 1 ? "request is" : "requests are"} still open with Amazon`;
