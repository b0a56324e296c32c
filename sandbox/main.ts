import { parseArgs } from "node:util";
import { startSandbox } from "./server";
import { defaults } from "./settings";
import { withSettings } from "./settings-from-text";

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "4700" },
    host: { type: "string", default: "127.0.0.1" },
    data: { type: "string", default: ".data/sandbox" },
    clock: { type: "string" },
    set: { type: "string", multiple: true, default: [] },
  },
});

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) stop(`Sandbox: --port ${values.port} is not a port.`);
const clock = values.clock === undefined ? undefined : new Date(values.clock);
if (clock && Number.isNaN(clock.getTime())) stop(`Sandbox: --clock ${values.clock} is not an ISO 8601 instant.`);
const settings = withSettings(defaults, values.set);
if (typeof settings === "string") stop(`Sandbox: ${settings}`);

try {
  const sandbox = await startSandbox({ port, host: values.host, directory: values.data, clock, settings });
  console.log(`Sandbox listening on ${sandbox.url}`);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void sandbox.close().then(() => process.exit(0)));
} catch (error) {
  const { code, message } = error as NodeJS.ErrnoException & { message: string };
  if (code === "EADDRINUSE") stop(`Sandbox: port ${port} is taken.`);
  if (/database is locked/.test(message)) stop(`Sandbox: another sandbox is using ${values.data}.`);
  throw error;
}
