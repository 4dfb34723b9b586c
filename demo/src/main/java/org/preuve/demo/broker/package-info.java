/** The embedded MQTT 5 broker and who may do what on it. */
@NullMarked
package org.preuve.demo.broker;

import org.jspecify.annotations.NullMarked;
