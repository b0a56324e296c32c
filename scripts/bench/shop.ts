import pg from "pg";
import { APPLICATION_ROLE, connect } from "@/db/client";
import type { ListScope } from "@/lib/queries/orders-ask";
import { recording, type Recording } from "./recorded";
import { samplesOf, type Sample } from "./samples";
import { seededDatabase } from "./seed";

/** A merchant with so many orders, asked by the application and, beside it, bare. */
export type Shop = {
  orders: number;
  url: string;
  ownerUrl: string;
  app: Recording;
  bare: pg.Client;
  scopes: ListScope[];
  samples: Sample[];
  close: () => Promise<void>;
};

export async function openShop(serverUrl: string, orders: number, samples: number): Promise<Shop> {
  const { url, ownerUrl } = await seededDatabase(serverUrl, orders);
  const db = connect({ url, applicationName: "bench", max: 4 });
  const bare = new pg.Client({ connectionString: url, options: `-c role=${APPLICATION_ROLE}` });
  await bare.connect();
  const { rows: scopes } = await bare.query<ListScope>(
    `select id as "accountId", 'production' as environment, time_zone as "timeZone" from accounts order by name`,
  );
  const close = async () => {
    await db.$client.end();
    await bare.end();
  };
  return { orders, url, ownerUrl, app: recording(db), bare, scopes, samples: await samplesOf(bare, samples), close };
}
