import { captureDetails } from "../details/capture";
import { softDescriptorOf } from "../rules/authorization";
import { capture as collect, refuseCapture } from "../rules/capture";
import { isRefusal } from "../wire/errors";
import { providerCredits } from "./authorize";
import { findAuthorization, findCapture } from "./find";
import { once } from "./once";
import type { Call, Operation } from "./operation";
import { id, price, reference, text } from "./parameters";
import { readShares } from "./shares";
import { readSimulation } from "./simulation";

const shown = (call: Call, captureId: string) => {
  const capture = call.store.captures.get(captureId);
  return [capture && captureDetails(call, capture)];
};

export const capture: Operation = {
  quota: "write",
  writes: true,
  parameters: {
    AmazonAuthorizationId: id(),
    CaptureReferenceId: reference(),
    ...price("CaptureAmount", { required: true }),
    SellerCaptureNote: text({ max: 255 }),
    SoftDescriptor: text({ max: 16 }),
    ...providerCredits,
  },
  run: once({
    type: "capture",
    key: "CaptureReferenceId",
    parent: "AmazonAuthorizationId",
    notes: ["SellerCaptureNote"],
    create(call) {
      const { given } = call;
      const authorization = findAuthorization(call);
      if (isRefusal(authorization)) return authorization;
      const note = given.optional("SellerCaptureNote");
      const simulated = readSimulation(call, note, "capture");
      if (isRefusal(simulated)) return simulated;
      const amount = given.requiredMoney("CaptureAmount");
      const refusal = refuseCapture(call, authorization, amount);
      if (refusal) return refusal;
      const credits = readShares(given, "ProviderCreditList", "CreditAmount", amount);
      if (isRefusal(credits)) return credits;
      const referenceId = given.required("CaptureReferenceId");
      const softDescriptor = softDescriptorOf(call, call, given.optional("SoftDescriptor"));
      const { id: objectId } = collect(call, authorization, {
        referenceId,
        amount,
        note,
        softDescriptor,
        credits,
        simulated,
      });
      return { objectId, answer: shown(call, objectId) };
    },
    answer: shown,
  }),
};

export const getCaptureDetails: Operation = {
  quota: "read",
  parameters: { AmazonCaptureId: id() },
  run(call) {
    const found = findCapture(call);
    return isRefusal(found) ? found : [captureDetails(call, found)];
  },
};
