import { notEchoed } from "../echo";
import { read } from "../operation";
import { parameters } from "../parameters";
import { readQuota } from "../quotas";
import { readCaptureDetails } from "../readers/capture";

/** 5.5. An authorization's id here is refused with `InvalidTransactionId`. */
export const getCaptureDetails = read({
  action: "GetCaptureDetails",
  quota: readQuota,
  write: (g: { captureId: string }) => parameters({ AmazonCaptureId: g.captureId }),
  read: (result) => readCaptureDetails(result.at("CaptureDetails")),
  foreign: (capture, sent) => notEchoed(sent, { AmazonCaptureId: capture.amazonCaptureId }),
});
