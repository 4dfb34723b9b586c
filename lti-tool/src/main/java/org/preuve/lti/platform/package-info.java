/** The platforms that are registered here: their addresses, keys, deployments and services. */
@NullMarked
package org.preuve.lti.platform;

import org.jspecify.annotations.NullMarked;
