import { answer, errorAnswer, orderReferenceDetails, refundDetails } from "./answers";
import { type Handler, respond } from "./server";

export const order = { orderReferenceId: "S02-1234567-1234567" };
export const refund = {
  captureId: "S01-1234567-1234567-C012345",
  referenceId: "rf-1",
  amount: { amount: "10.00", currencyCode: "USD" },
};
export const orderAnswer = respond(200, answer("GetOrderReferenceDetails", orderReferenceDetails));
export const refundAnswer = respond(200, answer("Refund", refundDetails()));
export const unavailable = respond(503, errorAnswer("ServiceUnavailable", { type: "Receiver" }));
export const silence: Handler = () => undefined;
export const reset: Handler = (response) => void response.socket?.resetAndDestroy();
