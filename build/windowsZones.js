// npm run zones: writes data/windows-zones.json, Microsoft's names of time zones in IANA's names, as CLDR has them (windowsZones, territory
// 001). The package with it is 1.8 MB; the program needs these 139 pairs. src/formats/ics/zones.test.ts holds the file against it.

import { writeFileSync } from 'node:fs';
import cldr from 'cldr-core/supplemental/windowsZones.json' with { type: 'json' };

const zones = Object.fromEntries(
  cldr.supplemental.windowsZones.mapTimezones
    .filter(({ mapZone }) => mapZone._territory === '001')
    .map(({ mapZone }) => [mapZone._other.toLowerCase(), mapZone._type]),
);

writeFileSync('data/windows-zones.json', `${JSON.stringify(zones, null, 1)}\n`);
