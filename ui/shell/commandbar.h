#pragma once

#include <QLineEdit>
#include <QTimer>

#include <functional>
#include <vector>

class QFrame;
class QLabel;
class QListWidget;

namespace truvamate {

/// One thing that the command bar offers.
struct CommandItem
{
    QString icon;
    QString title;
    QString detail;
    QString key; ///< shown at the right
    std::function<void()> run;
};

/// One field for everything: desks and actions by name, orders, slips, customers and payments by what is
/// typed or pasted, an order by the dropped photo of its ticket. Up and Down choose, Enter does, Esc leaves.
class CommandBar : public QLineEdit
{
    Q_OBJECT

public:
    using Items = std::vector<CommandItem>;
    using Reply = std::function<void(Items items, const QString &problem)>;

    /// overlay: the widget that the list of results is shown on.
    explicit CommandBar(QWidget *overlay, QWidget *parent = nullptr);

    /// What is here already: desks and actions that fit the text.
    void setLocalSource(std::function<Items(const QString &text)> source) { m_local = std::move(source); }
    /// What has to be asked for. The reply may come late; one to an earlier text is dropped.
    void setFinder(std::function<void(const QString &text, Reply reply)> finder);
    /// Where a dropped photo goes. Its reply shows in the list.
    void setPhotoReader(std::function<void(const QString &path, Reply reply)> reader);
    void readPhoto(const QString &path);
    void openList();
    void closeList();
    bool isListOpen() const;

Q_SIGNALS:
    void left(); ///< Esc: the focus goes back to work

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void search();
    void show(Items items, const QString &note);
    void place();
    void runCurrent();
    void describeCurrent();
    bool handleKey(QKeyEvent *event);

    QWidget *m_overlay;
    QFrame *m_frame;
    QListWidget *m_list;
    QLabel *m_note;
    QTimer m_delay;
    Items m_items;
    std::function<Items(const QString &)> m_local;
    std::function<void(const QString &, Reply)> m_finder;
    std::function<void(const QString &, Reply)> m_photoReader;
    int m_generation = 0;
};

/// True where every word of the typed text begins a word of the title, in any order and case.
bool fitsTyped(const QString &title, const QString &typed);

} // namespace truvamate
