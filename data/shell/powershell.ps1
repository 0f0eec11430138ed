# PowerShell completion for office: asks the program itself, so it is never out of date.
Register-ArgumentCompleter -Native -CommandName office, office-desk -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } |
        ForEach-Object { if ($_.Value -is [string]) { $_.Value } else { $_.Extent.Text } })
    $typed = (@($words) + $wordToComplete.Trim("'", '"')) -join "`0"
    $line = [Convert]::ToBase64String([Text.Encoding]::UTF8.GetBytes($typed))
    $before = [Console]::OutputEncoding
    try {
        [Console]::OutputEncoding = [Text.UTF8Encoding]::new($false)
        $answer = @(office __complete powershell $line 2>$null)
    } catch {
        $answer = @()
    } finally {
        [Console]::OutputEncoding = $before
    }
    if ($answer.Count -gt 0 -and $answer[0] -in ':files', ':folders') {
        [System.Management.Automation.CompletionCompleters]::CompleteFilename($wordToComplete)
        return
    }
    $answer | Select-Object -Skip 1 | Where-Object { $_ } | ForEach-Object {
        $word, $note = $_ -split "`t", 2
        $put = if ($word -match '^[\w./:=+\-]+$') { $word } else { "'" + $word.Replace("'", "''") + "'" }
        $tip = if ($note) { $note } else { $word }
        [System.Management.Automation.CompletionResult]::new($put, $word, 'ParameterValue', $tip)
    }
}
