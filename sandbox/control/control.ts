import type { World } from "../world";
import { Misfit, oneOf, or, type Shape } from "./shape";

export type ControlCall = { world: World; url: string; id: string; query: URLSearchParams; body: unknown };
export type ControlAnswer = { status: number; json: unknown };

export const problem = (status: 400 | 404 | 409, error: string): ControlAnswer => ({ status, json: { error } });

/** The body in the shape a route wants, or the answer that says what is wrong with it. */
export function readAs<Value>(shape: Shape<Value>, body: unknown): { value: Value } | { answer: ControlAnswer } {
  try {
    return { value: shape(body, "") };
  } catch (error) {
    if (error instanceof Misfit) return { answer: problem(400, error.message) };
    throw error;
  }
}

export const environments = ["sandbox", "production"] as const;
export const environmentShape = or(oneOf(environments), "sandbox");
