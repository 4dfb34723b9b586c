/**
 * Messages of long ago: some hundred of one boot in one row, so packed that every byte of each
 * comes back.
 */
@NullMarked
package org.preuve.devices.pack;

import org.jspecify.annotations.NullMarked;
