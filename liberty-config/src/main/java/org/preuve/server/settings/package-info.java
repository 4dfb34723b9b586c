/** Every setting is looked at before anything starts. */
@NullMarked
package org.preuve.server.settings;

import org.jspecify.annotations.NullMarked;
