// SPDX-License-Identifier: Apache-2.0
// Makes land-110m.txt of the TopoJSON file land-110m.json of the npm package world-atlas:
//   npm pack world-atlas@2.0.2 && tar xf world-atlas-2.0.2.tgz
//   node land.mjs package/land-110m.json > ../main/resources/yugma/report/map/land-110m.txt
// One line is one ring: longitude and latitude of its first point, then the steps to the next
// points, all in hundredths of a degree east and north. The last point joins the first. A ring over
// the antimeridian leaves [-180, 180].
import { readFileSync } from "node:fs";

const topology = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { scale, translate } = topology.transform;
const arcs = topology.arcs.map((arc) => {
  let x = 0, y = 0;
  return arc.map(([dx, dy]) => {
    x += dx;
    y += dy;
    return [x * scale[0] + translate[0], y * scale[1] + translate[1]];
  });
});
const arc = (index) => (index >= 0 ? arcs[index] : [...arcs[~index]].reverse());
const polygons = (geometry) =>
  geometry.type === "GeometryCollection" ? geometry.geometries.flatMap(polygons)
  : geometry.type === "MultiPolygon" ? geometry.arcs
  : [geometry.arcs];

for (const ring of polygons(topology.objects.land).flat()) {
  const points = ring.flatMap((index, i) => arc(index).slice(i === 0 ? 0 : 1));
  // A ring that crosses the antimeridian goes on beyond 180 degrees.
  const hundredths = [];
  let turn = 0;
  points.forEach(([x, y], i) => {
    const jump = i === 0 ? 0 : x - points[i - 1][0];
    turn += jump > 180 ? -360 : jump < -180 ? 360 : 0;
    hundredths.push([Math.round((x + turn) * 100), Math.round(y * 100)]);
  });
  // A ring around the pole is closed along the edge of the map.
  if (Math.abs(hundredths.at(-1)[0] - hundredths[0][0]) > 18000) {
    hundredths.push([hundredths.at(-1)[0], -9000], [hundredths[0][0], -9000]);
  } else {
    hundredths.pop();
  }
  let [lastX, lastY] = [0, 0];
  const steps = [];
  hundredths.forEach(([x, y], i) => {
    if (i === 0 || x !== lastX || y !== lastY) {
      steps.push(x - lastX, y - lastY);
    }
    [lastX, lastY] = [x, y];
  });
  if (steps.length >= 6) {
    console.log(steps.join(" "));
  }
}
