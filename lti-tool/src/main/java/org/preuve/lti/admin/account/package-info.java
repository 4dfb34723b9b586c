/** Who administers: accounts, sessions, passwords, and a log of what was done. */
@NullMarked
package org.preuve.lti.admin.account;

import org.jspecify.annotations.NullMarked;
