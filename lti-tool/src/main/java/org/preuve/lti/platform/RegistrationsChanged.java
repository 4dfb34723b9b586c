package org.preuve.lti.platform;

/** Event: a registration was made, changed or taken away on this node. */
record RegistrationsChanged() {}
