import { prepareTemplate } from "./database";
import { startTestServer } from "./postgres";

/** Vitest's global setup for the tests that need PostgreSQL: the files' own processes inherit the address. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startTestServer();
  process.env.TEST_DATABASE_URL = server.url;
  await prepareTemplate(server.url);
  return server.stop;
}
