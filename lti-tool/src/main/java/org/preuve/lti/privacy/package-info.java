/** What is kept about a person, for that person and for the platform's data protection officer. */
@NullMarked
package org.preuve.lti.privacy;

import org.jspecify.annotations.NullMarked;
