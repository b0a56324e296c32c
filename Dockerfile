# One image for the pages, the worker and the migrations; the sandbox is not in it. `docker compose up` shows how they fit.

FROM node:24-bookworm-slim AS build
WORKDIR /tillway
COPY package.json package-lock.json ./
# The scripts that npm would run fetch what only development needs: a Node and a PostgreSQL.
RUN --mount=type=cache,target=/root/.npm npm ci --ignore-scripts
COPY . .
ENV NEXT_TELEMETRY_DISABLED=1 TILLWAY_STANDALONE=1
RUN node node_modules/next/dist/bin/next build && node scripts/build-worker.mjs

FROM node:24-bookworm-slim
WORKDIR /tillway
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000
COPY --from=build /tillway/.next/standalone ./
COPY --from=build /tillway/.next/static ./.next/static
COPY --from=build /tillway/public ./public
COPY --from=build /tillway/dist ./dist
USER node
EXPOSE 3000
CMD ["node", "server.js"]
