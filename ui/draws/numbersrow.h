#pragma once

#include <QJsonObject>
#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QLabel;

namespace truvamate {

class BallField;

/// Five numbers and the special ball, as large fields that hand the focus on by themselves.
class NumbersRow : public QWidget
{
    Q_OBJECT

public:
    /// prefix names its fields for tests and readers: "main", "doublePlay".
    NumbersRow(const QString &prefix, const QString &title, QWidget *parent = nullptr);

    void setRanges(int mainMax, int specialMax, const QString &specialName);
    bool isEmpty() const;
    bool isFilled() const; ///< six numbers that exist
    std::vector<int> numbers() const; ///< those that are there, as typed
    std::optional<int> special() const;
    /// The first thing that cannot be, in words; empty while all that is typed can be.
    QString problem() const;

    void focusFirst();
    QWidget *firstField() const;
    QWidget *lastField() const;
    void clear();
    QJsonObject state() const; ///< as typed
    void setState(const QJsonObject &state);

Q_SIGNALS:
    void changed();
    void filled(); ///< the last field was completed, or Return passes on from a row that is full or empty

private:
    void connectField(std::size_t index);
    void focusField(std::size_t index);
    void spread(std::size_t from, const std::vector<int> &numbers);

    QLabel *m_title;
    QLabel *m_specialTitle;
    std::array<BallField *, 6> m_fields{}; ///< the special ball last
    int m_mainMax = 0;
    int m_specialMax = 0;
    QString m_specialName;
};

} // namespace truvamate
