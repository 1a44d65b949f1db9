#!/bin/sh
# Rebuilds dist/ from page.jsx and the versions in package-lock.json. Needs Node 20 or newer and the network.
set -eu
cd "$(dirname "$0")"
npm ci --ignore-scripts --no-audit --no-fund
node build.mjs
rm -rf node_modules
