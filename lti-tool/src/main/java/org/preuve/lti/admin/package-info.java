/** Administration off the platforms: its own login, registrations, invitations, diagnostics. */
@NullMarked
package org.preuve.lti.admin;

import org.jspecify.annotations.NullMarked;
