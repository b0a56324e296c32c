export const environmentNames = { sandbox: "Sandbox", production: "Production" } as const;
