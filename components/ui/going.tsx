"use client";

import { useLinkStatus } from "next/link";

/** Inside a link: while its page is on the way, a line along the top of the window says so (globals.css). */
export const Going = () => (useLinkStatus().pending ? <span data-going="" hidden /> : null);
