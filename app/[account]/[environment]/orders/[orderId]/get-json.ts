export class HttpProblem extends Error {
  status: number;
  constructor(status: number) {
    super(`The server answered ${status}`);
    this.status = status;
  }
}

export async function getJson<T>(path: string, signal?: AbortSignal): Promise<T> {
  const answer = await fetch(path, { signal, headers: { accept: "application/json" } });
  if (!answer.ok) throw new HttpProblem(answer.status);
  return (await answer.json()) as T;
}
