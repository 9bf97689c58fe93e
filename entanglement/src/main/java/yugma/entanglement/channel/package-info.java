// SPDX-License-Identifier: Apache-2.0
/// A channel that takes contents once and in order over messages that may be lost, late, repeated
/// or out of order.
///
/// Read [yugma.entanglement.channel.OrderedChannel] and
/// [yugma.entanglement.channel.ChannelMessage]. Depends on the kernel.
@NullMarked
package yugma.entanglement.channel;

import org.jspecify.annotations.NullMarked;
