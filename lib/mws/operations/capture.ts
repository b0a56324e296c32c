import { notEchoed } from "../echo";
import { write } from "../operation";
import { parameters, price, referenceId, type WireMoney } from "../parameters";
import { providerCredits, type ProviderShare } from "../provider-credits";
import { writeQuota } from "../quotas";
import { readCaptureDetails } from "../readers/capture";

export type CaptureInput = {
  authorizationId: string;
  /** 1 to 32 of `A-Z a-z 0-9 - _`; the same one again is answered with the first result. */
  referenceId: string;
  /** At most what was authorized. */
  amount: WireMoney;
  /** At most 255 characters, shown in the buyer's e-mail. */
  note?: string;
  /** At most 16 characters. */
  softDescriptor?: string;
  providerCredits?: readonly ProviderShare[];
};

/** Takes money from an Open authorization and closes it: one capture per authorization (5.4). Pending is success in progress. */
export const capture = write({
  action: "Capture",
  quota: writeQuota,
  repeatable: true,
  write: (c: CaptureInput) =>
    parameters(
      {
        AmazonAuthorizationId: c.authorizationId,
        ...referenceId("CaptureReferenceId", c.referenceId),
        ...price("CaptureAmount", c.amount),
      },
      { SellerCaptureNote: c.note, SoftDescriptor: c.softDescriptor, ...providerCredits(c.providerCredits) },
    ),
  read: (result) => readCaptureDetails(result.at("CaptureDetails")),
  foreign: (capture, sent) =>
    notEchoed(sent, { CaptureReferenceId: capture.captureReferenceId, CaptureAmount: capture.amount }),
});
