import type { World } from "../world";
import { actOn } from "./act";
import { addAccount, changeAccount, listAccounts } from "./accounts";
import { moveClock, readClock } from "./clock";
import { problem, type ControlAnswer, type ControlCall } from "./control";
import { addFault, listFaults } from "./faults";
import { showLedger } from "./ledger";
import { listNotifications, registerNotifications } from "./notifications";
import { startAgreement, startOrder } from "./objects";
import { switchQuotas } from "./throttle";

type Route = (call: ControlCall) => ControlAnswer;

const routes: Record<string, Route> = {
  "GET accounts": listAccounts,
  "POST accounts": addAccount,
  "POST accounts/:id": changeAccount,
  "POST order-references": startOrder,
  "POST billing-agreements": startAgreement,
  "POST objects/:id/act": actOn,
  "GET clock": readClock,
  "POST clock": moveClock,
  "POST throttle": switchQuotas,
  "GET faults": listFaults,
  "POST faults": addFault,
  "GET notifications": listNotifications,
  "POST notifications": registerNotifications,
  "GET ledger": showLedger,
  "POST reset": ({ world }) => {
    world.decide(({ store }) => store.reset());
    world.throttle.clear();
    return { status: 200, json: {} };
  },
};

/** What a buyer, time or bad luck would do (architecture 7). Nobody signs these. */
export function answerControl(
  world: World,
  url: string,
  method: string,
  path: string,
  query: URLSearchParams,
  text: string | null,
): ControlAnswer {
  const parts = path
    .replace(/^\/_sandbox\//, "")
    .replace(/\/$/, "")
    .split("/");
  const name = parts.length > 1 ? [parts[0], ":id", ...parts.slice(2)].join("/") : parts[0];
  const route = routes[`${method} ${name}`];
  if (!route) return problem(404, `There is no ${method} ${path}.`);
  const body = readJson(text);
  if (body === undefined) return problem(400, "The body is not JSON.");
  return route({ world, url, id: decodeURIComponent(parts[1] ?? ""), query, body });
}

function readJson(text: string | null): unknown {
  if (text === null) return undefined;
  try {
    return text.trim() === "" ? {} : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
