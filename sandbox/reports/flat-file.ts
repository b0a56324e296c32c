/** Every field in double quotes, numbers too; quotes inside are doubled (domain 6.3). */
export const quoted = (fields: readonly string[]) =>
  fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(",");

/** With a blank before the offset, as in real files (domain 6.3). */
export const reportTime = (at: number) => `${new Date(at).toISOString().slice(0, 19)} +0000`;
