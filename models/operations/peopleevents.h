#pragma once

#include <QLatin1String>

/// Codes of the events that people, settings and policy write; translations cover each of them.
namespace truvamate::events {

inline constexpr QLatin1String staffCreated("staff.created");
inline constexpr QLatin1String staffRoleGranted("staff.role_granted"); ///< role
inline constexpr QLatin1String staffRoleRevoked("staff.role_revoked"); ///< role
inline constexpr QLatin1String staffStatusChanged("staff.status_changed"); ///< status
inline constexpr QLatin1String customerCreated("customer.created");
inline constexpr QLatin1String customerStatusChanged("customer.status_changed"); ///< status
inline constexpr QLatin1String customerEmailVerified("customer.email_verified");
inline constexpr QLatin1String customerProfileChanged("customer.profile_changed"); ///< by themselves
inline constexpr QLatin1String customerTermsAccepted("customer.terms_accepted"); ///< version
inline constexpr QLatin1String customerIdRecorded("customer.id_recorded"); ///< id_type
inline constexpr QLatin1String customerBeneficiaryChanged("customer.beneficiary_changed"); ///< bank, last4
inline constexpr QLatin1String customerLimitSet("customer.limit_set"); ///< period, amount_thb, effective_from
inline constexpr QLatin1String customerExcluded("customer.excluded"); ///< ends_at, or none for good
inline constexpr QLatin1String kycOpened("kyc.opened");
inline constexpr QLatin1String kycDocumentAdded("kyc.document_added"); ///< kind
inline constexpr QLatin1String kycDecided("kyc.decided"); ///< outcome
inline constexpr QLatin1String sanctionsImported("sanctions.imported"); ///< source, entries, hits
inline constexpr QLatin1String sanctionsDecided("sanctions.decided"); ///< outcome
inline constexpr QLatin1String rateApproved("rate.approved"); ///< thb_per_usd, effective_from
inline constexpr QLatin1String feeScheduleApproved("fee_schedule.approved"); ///< name
inline constexpr QLatin1String settingApproved("setting.approved"); ///< key, value
inline constexpr QLatin1String statePolicyApproved("state_policy.approved"); ///< state, status
inline constexpr QLatin1String adviceAcknowledged("policy.advice_acknowledged");
inline constexpr QLatin1String workspaceVerified("workspace.verified"); ///< faults
inline constexpr QLatin1String workspaceRestored("workspace.restored"); ///< made_at
inline constexpr QLatin1String fileStored("file.stored"); ///< kind

} // namespace truvamate::events
