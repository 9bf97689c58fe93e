// SPDX-License-Identifier: Apache-2.0
package yugma.network.format;

import yugma.network.yaml.Mark;

/// A text of a list or map, and where to point when it is wrong.
record Line(String text, Mark mark) {}
