/// Pictures of circuits, as text and as SVG, from one layout.
///
/// Read [yugma.computing.draw.Layout], [yugma.computing.draw.TextDrawing] and
/// [yugma.computing.draw.SvgDrawing]. Depends on the circuits of physics.
@NullMarked
package yugma.computing.draw;

import org.jspecify.annotations.NullMarked;
