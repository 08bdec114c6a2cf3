// Draws in the page's <svg>: slices of rings, words along them, outlines on top. Knows no feelings.
export const RADII = [62, 158, 262, 372];
const TURN = Math.PI / 180;

// A point at a radius and an angle: degrees, clockwise from the top.
export function point(radius, angle) {
  const x = radius * Math.sin(angle * TURN);
  const y = -radius * Math.cos(angle * TURN);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

export function slice(inner, outer, from, to) {
  const large = to - from > 180 ? 1 : 0;
  const out = `M${point(inner, from)}L${point(outer, from)}A${outer} ${outer} 0 ${large} 1 ${point(outer, to)}`;
  return `${out}L${point(inner, to)}A${inner} ${inner} 0 ${large} 0 ${point(inner, from)}Z`;
}

// Makes elements of the same kind as `svg`, whose namespace the page's parser has set.
export function pen(svg) {
  return (name, attributes = {}, ...inside) => {
    const made = document.createElementNS(svg.namespaceURI, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...inside);
    return made;
  };
}

// Where a word stands on its slice, turned so that no one has to read upside down.
export function along(radius, angle) {
  return `translate(${point(radius, angle)}) rotate(${angle > 180 ? angle + 90 : angle - 90})`;
}

// Outlines lie above all slices; otherwise a neighbour would cover half of each.
export function outline(draw, layer, slices) {
  layer.replaceChildren(...slices.map(([path, kind]) => draw("path", { class: kind, d: path.getAttribute("d") })));
}
