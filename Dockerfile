# docker build --tag phi-lint .
# docker run --rm --network none --volume "$PWD:/drafts:ro" phi-lint drafts/
FROM node:22-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && npm pack --ignore-scripts && mv phi-lint-*.tgz phi-lint.tgz

FROM node:22-slim
COPY --from=build /build/phi-lint.tgz /tmp/phi-lint.tgz
RUN npm install --global --omit=dev --ignore-scripts --no-audit --no-fund /tmp/phi-lint.tgz && rm -rf /tmp/phi-lint.tgz ~/.npm
# Drafts are mounted and only read: nothing here needs to be root.
USER node
WORKDIR /drafts
ENTRYPOINT ["phi-lint"]
CMD ["."]
