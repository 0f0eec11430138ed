#!/usr/bin/env node
import '../dist/office.cjs';
