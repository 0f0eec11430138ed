#!/usr/bin/env node
require('../dist/office.cjs');
