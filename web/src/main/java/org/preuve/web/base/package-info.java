/**
 * What has no home elsewhere: ids, hashes, strict JSON, safe HTTP, rounds, spreadsheets, settings
 * of the installation.
 */
@NullMarked
package org.preuve.web.base;

import org.jspecify.annotations.NullMarked;
