/**
 * Parts that die, hang or fill up while people work; each test keeps a ledger of what was
 * acknowledged.
 */
package org.preuve.server.faults;
