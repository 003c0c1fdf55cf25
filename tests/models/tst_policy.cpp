#include "models/policy/foureyes.h"
#include "models/policy/gate.h"

#include <QTest>

using namespace truvamate;

namespace {

const Instant now = *Instant::fromString(QStringLiteral("2018-06-30T19:00:00.000Z"));
constexpr std::int64_t day = 86'400;

/// A customer against whom nothing stands on the sample day in Indiana.
GateFacts clearFacts(GateOccasion occasion)
{
    GateFacts facts;
    facts.occasion = occasion;
    facts.now = now;
    facts.birthDate = QDate(1985, 3, 12);
    facts.consentAccepted = facts.consentCurrent = QStringLiteral("2018-05");
    facts.kyc = KycStanding::Verified;
    facts.kycThreshold = baht(5'000);
    facts.orderTotal = occasion == GateOccasion::Payout ? Thb() : baht(245);
    facts.limits = {{LimitOwner::Personal, LimitPeriod::Day, baht(1'000), baht(0)},
                    {LimitOwner::House, LimitPeriod::Month, baht(20'000), baht(0)}};
    facts.sanctionsListPublished = now.plusSeconds(-6 * day);
    facts.ownerTookAdvice = true;
    facts.state = QStringLiteral("IN");
    facts.statePolicy = statePolicyAt(initialStatePolicies(), facts.state, now);
    return facts;
}

QStringList codes(const GateFacts &facts)
{
    QStringList found;
    for (const GateRefusal &refusal : gateRefusals(facts)) {
        found.append(refusal.code);
    }
    return found;
}

UserId user(int n)
{
    return UserId(QUuid(static_cast<uint>(n), 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
}

} // namespace

class tst_Policy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingStandsAgainstAClearCustomer()
    {
        for (const auto occasion :
             {GateOccasion::AcceptOrder, GateOccasion::PurchaseRun, GateOccasion::Payout}) {
            QCOMPARE(codes(clearFacts(occasion)), QStringList());
            QVERIFY(requireGate(clearFacts(occasion)));
        }
    }

    void emptyFactsRefuse()
    {
        for (const auto occasion :
             {GateOccasion::AcceptOrder, GateOccasion::PurchaseRun, GateOccasion::Payout}) {
            GateFacts facts;
            facts.occasion = occasion;
            QVERIFY(codes(facts).size() >= 3);
        }
    }

    void eachReasonRefuses_data()
    {
        QTest::addColumn<GateFacts>("order");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<bool>("atPurchase");
        QTest::addColumn<bool>("atPayout");
        const auto row
            = [](const char *code, const char *sentence, bool atPurchase, bool atPayout, auto change) {
                  GateFacts facts = clearFacts(GateOccasion::AcceptOrder);
                  change(facts);
                  QTest::newRow(
                      qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(code), QLatin1String(sentence))))
                      << facts << QString::fromLatin1(code) << QString::fromLatin1(sentence) << atPurchase
                      << atPayout;
              };
        row("policy.under_age",
            "The customer is 19 years old; orders are taken from 20, which is 2 Jul 2018.", true, true,
            [](GateFacts &f) { f.birthDate = QDate(1998, 7, 2); });
        row("policy.no_birth_date", "The date of birth is missing or in the future.", true, true,
            [](GateFacts &f) { f.birthDate = QDate(); });
        row("policy.consent_missing", "The customer has not accepted the terms.", true, true,
            [](GateFacts &f) { f.consentAccepted.clear(); });
        row("policy.consent_outdated",
            "The customer accepted version 2017-01 of the terms; version 2018-05 is in force.", false, false,
            [](GateFacts &f) { f.consentAccepted = QStringLiteral("2017-01"); });
        row("policy.kyc_rejected", "The customer's identity check was rejected.", true, true,
            [](GateFacts &f) { f.kyc = KycStanding::Rejected; });
        row("policy.kyc_required",
            "Spend would reach THB 5,000.01; beyond THB 5,000.00 the identity must be verified.", true, true,
            [](GateFacts &f) {
                f.kyc = KycStanding::Pending;
                f.spentInAll = baht(5'000) - f.orderTotal + satang(1);
            });
        row("policy.personal_limit",
            "The customer's own limit a day is THB 1,000.00; THB 755.01 is spent and this order is THB "
            "245.00.",
            false, false, [](GateFacts &f) { f.limits[0].spent = satang(75'501); });
        row("policy.house_limit",
            "The house's limit a month is THB 20,000.00; THB 20,000.00 is spent and this order is THB "
            "245.00.",
            false, false, [](GateFacts &f) { f.limits[1].spent = baht(20'000); });
        row("policy.self_excluded", "The customer is self-excluded until 31 Jul 2018.", true, false,
            [](GateFacts &f) {
                f.selfExcluded = true;
                f.selfExclusionEnds = now.plusSeconds(30 * day);
            });
        row("policy.self_excluded", "The customer is self-excluded without an end.", true, false,
            [](GateFacts &f) { f.selfExcluded = true; });
        row("policy.sanctions_list_missing", "No sanctions list has been loaded.", true, true,
            [](GateFacts &f) { f.sanctionsListPublished.reset(); });
        row("policy.sanctions_list_old",
            "The sanctions list is of 24 Jun 2018, older than 7 days; load a newer one.", true, true,
            [](GateFacts &f) { f.sanctionsListPublished = now.plusSeconds(-7 * day - 1); });
        row("policy.sanctions_match",
            "The customer matches an entry of the sanctions list that is not cleared.", true, true,
            [](GateFacts &f) { f.sanctionsMatch = true; });
        row("policy.staff", "Staff may not play through their own house.", true, true,
            [](GateFacts &f) { f.isStaff = true; });
        row("policy.household", "Members of a staff household may not play through the house.", true, true,
            [](GateFacts &f) { f.isStaffHousehold = true; });
        row("policy.no_advice_recorded", "The owner has not recorded that advice was taken on this business.",
            true, false, [](GateFacts &f) { f.ownerTookAdvice = false; });
        row("policy.state_unknown", "The state of purchase is not known.", true, false,
            [](GateFacts &f) { f.state.clear(); });
        row("policy.state_not_cleared", "Buying in IN is not cleared.", true, false,
            [](GateFacts &f) { f.statePolicy.reset(); });
        row("policy.state_not_cleared", "Buying in OH is not cleared.", true, false, [](GateFacts &f) {
            f.state = QStringLiteral("OH");
            f.statePolicy = statePolicyAt(initialStatePolicies(), f.state, now);
        });
        row("policy.state_not_cleared", "Buying in FL is not cleared.", true, false,
            [](GateFacts &f) { f.state = QStringLiteral("FL"); });
        row("policy.state_banned", "Buying for others is banned in TX since 1 Jan 2018.", true, false,
            [](GateFacts &f) {
                f.state = QStringLiteral("TX");
                f.statePolicy = StatePolicy{f.state,
                                            StateStanding::Banned,
                                            *Instant::fromString(QStringLiteral("2018-01-01T06:00:00Z")),
                                            {},
                                            {},
                                            {}};
            });
        row("policy.state_expired", "The clearance of IN expired on 1 Jul 2018.", true, false,
            [](GateFacts &f) { f.statePolicy->expiresAt = now; });
        row("policy.state_not_cleared", "Buying in IN is not cleared.", true, false,
            [](GateFacts &f) { f.statePolicy->reviewer.clear(); });
    }
    void eachReasonRefuses()
    {
        QFETCH(GateFacts, order);
        QFETCH(QString, code);
        QFETCH(QString, sentence);
        QFETCH(bool, atPurchase);
        QFETCH(bool, atPayout);
        const auto refusals = gateRefusals(order);
        QCOMPARE(refusals, (std::vector<GateRefusal>{{code, sentence}}));
        const auto refused = requireGate(order);
        QCOMPARE(refused.error().code, code);
        QCOMPARE(refused.error().kind, ErrorKind::Forbidden);
        order.occasion = GateOccasion::PurchaseRun;
        QCOMPARE(codes(order).contains(code), atPurchase);
        order.occasion = GateOccasion::Payout;
        order.orderTotal = Thb();
        QCOMPARE(codes(order).contains(code), atPayout);
    }

    void theLimitItselfIsStillAllowed()
    {
        GateFacts facts = clearFacts(GateOccasion::AcceptOrder);
        facts.kyc = KycStanding::Pending;
        facts.spentInAll = baht(5'000) - facts.orderTotal;
        facts.limits[0].spent = baht(755);
        facts.sanctionsListPublished = now.plusSeconds(-7 * day);
        QCOMPARE(codes(facts), QStringList());
    }

    void everyReasonIsListedAtOnce()
    {
        GateFacts facts = clearFacts(GateOccasion::AcceptOrder);
        facts.isStaff = facts.selfExcluded = facts.sanctionsMatch = true;
        QCOMPARE(codes(facts),
                 QStringList({QStringLiteral("policy.self_excluded"),
                              QStringLiteral("policy.sanctions_match"), QStringLiteral("policy.staff")}));
        QCOMPARE(requireGate(facts).error().details[QStringLiteral("refusals")].toArray().size(), 3);
    }

    void statesAreDeniedByDefault()
    {
        const auto policies = initialStatePolicies();
        const Instant today = *Instant::fromString(QStringLiteral("2026-11-22T12:00:00Z"));
        int banned = 0;
        for (const QString &state : usJurisdictions()) {
            const auto policy = statePolicyAt(policies, state, today);
            QVERIFY2(policy && policy->standing != StateStanding::Allowed, qPrintable(state));
            banned += policy->standing == StateStanding::Banned ? 1 : 0;
        }
        QCOMPARE(usJurisdictions().size(), 53);
        QCOMPARE(banned, 2);
        for (const StatePolicy &policy : policies) {
            QVERIFY(validateStatePolicy(policy));
            QCOMPARE(*stateStandingFromCode(stateStandingCode(policy.standing)), policy.standing);
        }
        QCOMPARE(statePolicyAt(policies, QStringLiteral("IN"), now)->standing, StateStanding::Allowed);
        QCOMPARE(statePolicyAt(policies, QStringLiteral("IN"), today)->standing, StateStanding::Banned);
        QCOMPARE(statePolicyAt(policies, QStringLiteral("TX"), today)->standing, StateStanding::Banned);
        QVERIFY(!statePolicyAt(policies, QStringLiteral("XX"), today));
        StatePolicy bare{QStringLiteral("OH"), StateStanding::Allowed, now, std::nullopt, {}, {}};
        QCOMPARE(validateStatePolicy(bare).error().code, QStringLiteral("state_policy.undocumented"));
        bare.state = QStringLiteral("XX");
        QCOMPARE(validateStatePolicy(bare).error().code, QStringLiteral("state_policy.unknown_state"));
    }

    void limitsRiseSlowlyAndExclusionsOnlyGrow()
    {
        QCOMPARE(limitTakesEffect(baht(1'000), baht(500), now), now);
        QCOMPARE(limitTakesEffect(std::nullopt, baht(500), now), now);
        QCOMPARE(limitTakesEffect(baht(500), baht(501), now), now.plusSeconds(day));
        QCOMPARE(limitTakesEffect(baht(500), std::nullopt, now), now.plusSeconds(day));
        QVERIFY(requireExclusionChange(now, now.plusSeconds(1)));
        QVERIFY(requireExclusionChange(now, std::nullopt));
        QVERIFY(requireExclusionChange(std::nullopt, std::nullopt));
        QCOMPARE(requireExclusionChange(now, now.plusSeconds(-1)).error().code,
                 QStringLiteral("policy.exclusion_shortened"));
        QVERIFY(!requireExclusionChange(std::nullopt, now));
    }

    void codesRoundTrip()
    {
        for (const char *code : {"pending", "verified", "rejected"}) {
            QCOMPARE(kycStandingCode(*kycStandingFromCode(QLatin1String(code))), QLatin1String(code));
        }
        for (const char *code : {"day", "month"}) {
            QCOMPARE(limitPeriodCode(*limitPeriodFromCode(QLatin1String(code))), QLatin1String(code));
        }
    }

    void twoPeopleWhoSawTheSame()
    {
        const QJsonObject seen{{QStringLiteral("net_thb"), 12'600}, {QStringLiteral("result_version"), 1}};
        const Proposal proposal{seenDigest(seen), user(1)};
        const House house{3, SoloRule::Refuse};
        const Decider second{user(2), true, user(4), user(3)};
        const auto code = [&](const Proposal &p, const Decider &d, const QJsonObject &s, const House &h) {
            const auto result = requireFourEyes(p, d, s, h);
            return result ? QString() : result.error().code;
        };
        QCOMPARE(*requireFourEyes(proposal, second, seen, house), ApprovalMark::FourEyes);

        QJsonObject changed = seen;
        changed[QStringLiteral("result_version")] = 2;
        QCOMPARE(code(proposal, second, changed, house), QStringLiteral("approval.superseded"));

        Proposal decided = proposal;
        decided.decision = ApprovalDecision::Approved;
        QCOMPARE(code(decided, second, seen, house), QStringLiteral("approval.decided"));

        Decider without = second;
        without.permitted = false;
        QCOMPARE(code(proposal, without, seen, house), QStringLiteral("permission.denied"));

        const Decider proposer{user(1), true, std::nullopt, std::nullopt};
        QCOMPARE(code(proposal, proposer, seen, house), QStringLiteral("approval.same_person"));
        QCOMPARE(code(proposal, proposer, seen, {1, SoloRule::Refuse}),
                 QStringLiteral("approval.needs_second_person"));
        QCOMPARE(*requireFourEyes(proposal, proposer, seen, {1, SoloRule::Mark}), ApprovalMark::Solo);
        QCOMPARE(code(proposal, proposer, seen, {2, SoloRule::Mark}), QStringLiteral("approval.same_person"));
    }

    void aSecondAccountIsNotASecondPerson()
    {
        const QJsonObject seen{{QStringLiteral("net_thb"), 12'600}};
        const Proposal proposal{seenDigest(seen), user(1)};
        const auto refused = [&](const Decider &decider) {
            const auto result = requireFourEyes(proposal, decider, seen, {3, SoloRule::Mark});
            return result ? QString() : result.error().code;
        };
        const QString ownAccount = QStringLiteral("approval.own_account");
        QCOMPARE(refused({user(2), true, user(1), user(3)}), ownAccount);
        QCOMPARE(refused({user(2), true, user(4), user(4)}), ownAccount);
        QCOMPARE(refused({user(2), true, user(4), user(2)}), ownAccount);
        QCOMPARE(refused({user(2), true, user(4), user(1)}), QString());
        QCOMPARE(refused({user(2), true, user(4), std::nullopt}), QString());
        QCOMPARE(requireActivation(user(2), user(4), user(4)).error().code, ownAccount);
        QCOMPARE(requireActivation(user(2), user(4), user(2)).error().code, ownAccount);
        QVERIFY(requireActivation(user(2), user(4), user(1)));
    }
};

QTEST_APPLESS_MAIN(tst_Policy)
#include "tst_policy.moc"
