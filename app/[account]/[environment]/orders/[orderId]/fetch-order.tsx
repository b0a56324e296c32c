"use client";

import { useActionState } from "react";
import { Button } from "@/components/ui/button";
import { FieldNote } from "@/components/ui/field";
import { fetchOrderAction } from "./fetch-order-action";

type Props = { place: { account: string; environment: string }; orderId: string };

export function FetchOrder({ place, orderId }: Props) {
  const [state, fetchIt, fetching] = useActionState(fetchOrderAction.bind(null, place, orderId), { problem: null });
  return (
    <form action={fetchIt}>
      <Button type="submit" variant="primary" pending={fetching ? "Fetching" : null}>
        Fetch it from Amazon
      </Button>
      {state.problem ? <FieldNote bad>{state.problem}</FieldNote> : null}
    </form>
  );
}
