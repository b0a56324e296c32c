/** The process answers. Whether it can work is what /api/ready says. */
export const GET = () => Response.json({ ok: true }, { headers: { "cache-control": "no-store" } });
