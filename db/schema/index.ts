export * from "./accounts";
export * from "./people";
export * from "./orders";
export * from "./intents";
export * from "./audit";
export * from "./records";
