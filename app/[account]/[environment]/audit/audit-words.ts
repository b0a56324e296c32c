/** What happened, in words; an action without any is shown by its own name. */
const words: Record<string, string> = {
  "account.created": "Account added",
  "account.changed": "Account details changed",
  "account.keysRotated": "Keys replaced",
  "account.connectionTested": "Connection tested",
  "account.paused": "Sending paused",
  "account.resumed": "Sending resumed",
  "account.archived": "Account archived",
  "account.restored": "Account brought back",
  "audit.verified": "Audit log verified",
  "audit.exported": "Audit log exported",
  "orders.exportBegan": "Export of orders begun",
  "orders.exported": "Orders exported",
  "orders.fetched": "Orders fetched from Amazon",
  "mirror.sumShrank": "Amazon’s sum shrank",
  "note.added": "Note added",
  "note.removed": "Note removed",
  "person.added": "Person added",
  "person.changed": "Person changed",
  "person.disabled": "Person disabled",
  "person.enabled": "Person let in again",
  "person.passwordReset": "One-time password given",
  "person.passwordChanged": "Password changed",
  "person.signedIn": "Signed in",
  "person.signedOut": "Signed out",
  "person.signInRefused": "Sign-in refused",
};

const operations: Record<string, string> = {
  Authorize: "Authorization",
  Capture: "Capture",
  Refund: "Refund",
  CancelOrderReference: "Cancellation",
  CloseOrderReference: "Closing the order",
  CloseAuthorization: "Closing the authorization",
  SetOrderReferenceDetails: "Order details",
  SetOrderAttributes: "Order attributes",
  ConfirmOrderReference: "Confirmation",
};
const endings: Record<string, string> = {
  requested: "requested",
  unanswered: "sent, outcome unknown",
  accepted: "accepted by Amazon",
  refused: "refused by Amazon",
  needs_person: "needs a person",
  settledByPerson: "settled by a person",
  withdrawn: "taken back",
  shownAfterAll: "shown by Amazon after all",
};

export function actionInWords(action: string): string {
  const [subject = "", ending = ""] = action.split(".");
  if (words[action]) return words[action];
  return operations[subject] && endings[ending] ? `${operations[subject]} ${endings[ending]}` : action;
}

export const organizationActions = Object.keys(words).filter((action) =>
  /^(person|account\.created|audit)/.test(action),
);
export const accountActions = [
  ...Object.keys(operations).flatMap((operation) => Object.keys(endings).map((ending) => `${operation}.${ending}`)),
  ...Object.keys(words).filter((action) => !action.startsWith("person.")),
];
