// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import java.util.Optional;
import yugma.network.yaml.Mark;

/// A field that was written, with what was made of it.
///
/// @param field its row
/// @param content a Double, Long, Time, String, list or map of those, [Values], or a list or map of
///   [Values]; nothing when it is wrong
/// @param key where its key stands
/// @param value where its value stands
record Cell(Field field, Optional<Object> content, Mark key, Mark value) {}
