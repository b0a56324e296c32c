import pg from "pg";

/**
 * Two logins, as in production: `owner` migrates, `app` is all that the programs have. Neither is a superuser. The role
 * they meet in is the one the migrations grant to.
 */
const OWNER = "tillway_owner";
const APP = "tillway";
const ROLE = "tillway_app";
const LOGINS_LOCK = 7_411_203;

export type Logins = { ownerPassword: string; appPassword: string };
export type DatabaseUrls = { ownerUrl: string; url: string };

/** @param serverUrl a superuser of a server that is ours to arrange. */
export async function withServer<T>(serverUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl, application_name: "tillway scripts" });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** Safe to repeat, and from several programs at once. */
export async function createLogins(client: pg.Client, { ownerPassword, appPassword }: Logins): Promise<void> {
  await client.query("BEGIN");
  await client.query("SELECT pg_advisory_xact_lock($1)", [LOGINS_LOCK]);
  await createRole(client, ROLE, "NOLOGIN");
  await createRole(client, OWNER, `LOGIN CREATEROLE PASSWORD ${client.escapeLiteral(ownerPassword)}`);
  await createRole(client, APP, `LOGIN PASSWORD ${client.escapeLiteral(appPassword)}`);
  await client.query(`GRANT ${ROLE} TO ${OWNER} WITH ADMIN OPTION`);
  await client.query(`GRANT ${ROLE} TO ${APP}`);
  await client.query("COMMIT");
}

async function createRole(client: pg.Client, name: string, options: string): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [name]);
  await client.query(`${rowCount ? "ALTER" : "CREATE"} ROLE ${name} ${options}`);
}

/** Makes the database unless it is there; a template must have nobody connected to it. */
export async function createDatabase(client: pg.Client, name: string, template = "template0"): Promise<boolean> {
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
  if (rowCount) return false;
  const [quoted, from] = [client.escapeIdentifier(name), client.escapeIdentifier(template)];
  await client.query(`CREATE DATABASE ${quoted} TEMPLATE ${from} OWNER ${OWNER}`);
  return true;
}

export function urlsOf(serverUrl: string, name: string, { ownerPassword, appPassword }: Logins): DatabaseUrls {
  const as = (login: string, password: string) =>
    Object.assign(new URL(serverUrl), { pathname: `/${name}`, username: login, password: encodeURIComponent(password) })
      .href;
  return { ownerUrl: as(OWNER, ownerPassword), url: as(APP, appPassword) };
}
