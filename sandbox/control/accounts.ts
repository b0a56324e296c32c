import { newAccount, readRegion } from "../accounts";
import type { Account } from "../model";
import { problem, readAs, type ControlAnswer, type ControlCall } from "./control";
import { flag, object, optional, text } from "./shape";

const show = ({
  sellerId,
  accessKeyId,
  secretKey,
  region,
  currencyCode,
  mwsAuthToken,
  storeName,
  active,
}: Account) => ({
  ...{ sellerId, accessKeyId, secretKey, region, currencyCode, mwsAuthToken, storeName, active },
});

export const listAccounts = ({ world }: ControlCall): ControlAnswer => ({
  status: 200,
  json: world.store.accounts.all().map(show),
});

const word = optional(text(/^\S{1,128}$/));
const wishes = object({
  region: text(),
  sellerId: word,
  accessKeyId: word,
  secretKey: word,
  storeName: optional(text()),
});

export function addAccount({ world, body }: ControlCall): ControlAnswer {
  const read = readAs(wishes, body);
  if ("answer" in read) return read.answer;
  const region = readRegion(read.value.region);
  if (!region) return problem(400, `There is no region ${read.value.region}: use us, de, uk or jp.`);
  const account = newAccount(region, read.value);
  const { accounts } = world.store;
  if (accounts.bySeller(account.sellerId) ?? accounts.byKey(account.accessKeyId))
    return problem(409, "That seller or access key exists.");
  return { status: 201, json: show(world.decide(({ store }) => store.accounts.save(account))) };
}

/** An inactive merchant's writes are refused with InvalidAccountStatus. */
export function changeAccount({ world, id, body }: ControlCall): ControlAnswer {
  const account = world.store.accounts.bySeller(id);
  if (!account) return problem(404, `There is no seller ${id}.`);
  const read = readAs(object({ active: flag }), body);
  if ("answer" in read) return read.answer;
  return { status: 200, json: show(world.decide(({ store }) => store.accounts.save({ ...account, ...read.value }))) };
}
