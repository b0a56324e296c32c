import { z } from "zod";

export type ControlAnswer = { status: number; json: unknown };

export const problem = (status: 400 | 404 | 409, error: string): ControlAnswer => ({ status, json: { error } });

/** The body in the shape a route wants, or the answer that says what is wrong with it. */
export function readAs<Shape extends z.ZodType>(
  shape: Shape,
  body: unknown,
): { value: z.infer<Shape> } | { answer: ControlAnswer } {
  const read = shape.safeParse(body);
  return read.success ? { value: read.data } : { answer: problem(400, z.prettifyError(read.error)) };
}

export const environmentShape = z.enum(["sandbox", "production"]).default("sandbox");
