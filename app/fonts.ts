import { GeistMono } from "geist/font/mono";
import { GeistSans } from "geist/font/sans";

export const fontClasses = `${GeistSans.variable} ${GeistMono.variable}`;
